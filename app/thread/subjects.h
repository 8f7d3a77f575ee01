#pragma once

#include "text/subjects.h"

namespace Catena::Thread {

using Text::baseSubject;
using Text::isReplySubject;

}
