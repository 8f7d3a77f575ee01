#pragma once

namespace Catena::Ui {

//! Tells screen readers what those widgets are that take the focus and that Qt would call mere containers. Once, before
//! they are made.
void installAccessibleRoles();

}
