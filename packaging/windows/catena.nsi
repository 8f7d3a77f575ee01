; The installer for Windows, by NSIS 3: makensis -DSTAGE=build/deploy -DVERSION=0.1.0 packaging/windows/catena.nsi
; STAGE is what "cmake --install build/release --prefix build/deploy" made, with the libraries of Qt beside the program.
; Installs for the user alone and takes all of it away again. Folders get "Read in Catena" in their menu; what opens them
; by default stays as it was.
Unicode true
!include "MUI2.nsh"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Catena"

Name "Catena"
OutFile "catena-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\Catena"
RequestExecutionLevel user

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Korean"
LangString ReadIn ${LANG_ENGLISH} "Read in Catena"
LangString ReadIn ${LANG_KOREAN} "카테나로 읽기"
LangString Archive ${LANG_ENGLISH} "Catena document archive"
LangString Archive ${LANG_KOREAN} "카테나 문서 보관 파일"

Section "Catena"
    SetOutPath "$INSTDIR"
    File /r "${STAGE}\*.*"
    CreateShortCut "$SMPROGRAMS\Catena.lnk" "$INSTDIR\bin\catena.exe"
    WriteRegStr HKCU "Software\Classes\Directory\shell\Catena" "" "$(ReadIn)"
    WriteRegStr HKCU "Software\Classes\Directory\shell\Catena" "Icon" "$INSTDIR\bin\catena.exe"
    WriteRegStr HKCU "Software\Classes\Directory\shell\Catena\command" "" '"$INSTDIR\bin\catena.exe" "%V"'
    WriteRegStr HKCU "Software\Classes\.catena" "" "Catena.Archive"
    WriteRegStr HKCU "Software\Classes\.catena" "Content Type" "application/vnd.catena+zip"
    WriteRegStr HKCU "Software\Classes\Catena.Archive" "" "$(Archive)"
    WriteRegStr HKCU "Software\Classes\Catena.Archive\shell\open\command" "" '"$INSTDIR\bin\catena.exe" "%1"'
    WriteRegStr HKCU "${KEY}" "DisplayName" "Catena"
    WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\bin\catena.exe"
    WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteUninstaller "$INSTDIR\uninstall.exe"
SectionEnd

Section "Uninstall"
    Delete "$SMPROGRAMS\Catena.lnk"
    DeleteRegKey HKCU "Software\Classes\Directory\shell\Catena"
    DeleteRegKey HKCU "Software\Classes\.catena"
    DeleteRegKey HKCU "Software\Classes\Catena.Archive"
    DeleteRegKey HKCU "${KEY}"
    RMDir /r "$INSTDIR"
SectionEnd
