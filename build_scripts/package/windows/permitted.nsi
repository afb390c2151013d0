; The setup program for Windows. Compiled on any system by build_scripts/pack_windows.py:
;   makensis -DVERSION=1.2.3 -DNUMBERS=1.2.3.0 -DPROGRAM=folder -DICON=permitted.ico
;            -DSIDE=permitted.bmp -DLICENCE=LICENSE -DOUT=setup.exe [-DWIDE] [-DSIGN="command"] permitted.nsi
;
; On Windows:
;   setup.exe                         asks nothing an administrator would have to answer: for this user alone
;   setup.exe /AllUsers               for all users of the computer; wants an administrator
;   setup.exe /S [/AllUsers] [/D=C:\folder]        silently; /D= comes last and without quotes
;   "...\uninstall.exe" /S [_?=C:\folder]          silently; what the seller wrote stays
Unicode true
!ifdef WIDE
  Target amd64-unicode
!endif
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS all

!define NAME "Permitted"
!define KEY "Software\Permitted"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Permitted"
!define TYPE "Permitted.Archive"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "x64.nsh"

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
RequestExecutionLevel user
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "${NAME} setup"
VIAddVersionKey /LANG=0 "CompanyName" "The Permitted authors"
VIAddVersionKey /LANG=0 "LegalCopyright" "The Permitted authors. GPL-3.0-or-later"

!ifdef SIGN
  !finalize '${SIGN}'
  !uninstfinalize '${SIGN}'
!endif

Var AllUsers

!define MUI_FINISHPAGE_RUN "$INSTDIR\permitted.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "Italian"
!insertmacro MUI_LANGUAGE "Portuguese"
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "Swedish"
!insertmacro MUI_LANGUAGE "Polish"
!insertmacro MUI_LANGUAGE "Turkish"
!insertmacro MUI_LANGUAGE "Japanese"

LangString RUNNING ${LANG_ENGLISH} "Permitted is running. Close it, then try again."
LangString RUNNING ${LANG_GERMAN} "Permitted läuft noch. Bitte schließen Sie es und versuchen Sie es erneut."
LangString RUNNING ${LANG_FRENCH} "Permitted est ouvert. Fermez-le, puis réessayez."
LangString RUNNING ${LANG_SPANISH} "Permitted está abierto. Ciérrelo y vuelva a intentarlo."
LangString RUNNING ${LANG_ITALIAN} "Permitted è aperto. Chiuderlo e riprovare."
LangString RUNNING ${LANG_PORTUGUESE} "O Permitted está aberto. Feche-o e tente novamente."
LangString RUNNING ${LANG_DUTCH} "Permitted is geopend. Sluit het en probeer het opnieuw."
LangString RUNNING ${LANG_SWEDISH} "Permitted är öppet. Stäng det och försök igen."
LangString RUNNING ${LANG_POLISH} "Program Permitted jest uruchomiony. Zamknij go i spróbuj ponownie."
LangString RUNNING ${LANG_TURKISH} "Permitted açık. Kapatıp yeniden deneyin."
LangString RUNNING ${LANG_JAPANESE} "Permitted が起動しています。終了してからもう一度お試しください。"

LangString PACKAGED ${LANG_ENGLISH} "Permitted was installed for all users by its .msi package. Remove that first."
LangString PACKAGED ${LANG_GERMAN} "Permitted wurde mit dem .msi-Paket für alle Benutzer installiert. Entfernen Sie dieses zuerst."
LangString PACKAGED ${LANG_FRENCH} "Permitted a été installé pour tous avec son paquet .msi. Désinstallez-le d'abord."
LangString PACKAGED ${LANG_SPANISH} "Permitted se instaló para todos con su paquete .msi. Desinstálelo primero."
LangString PACKAGED ${LANG_ITALIAN} "Permitted è stato installato per tutti con il pacchetto .msi. Rimuoverlo prima."
LangString PACKAGED ${LANG_PORTUGUESE} "O Permitted foi instalado para todos com o pacote .msi. Remova-o primeiro."
LangString PACKAGED ${LANG_DUTCH} "Permitted is met het .msi-pakket voor iedereen geïnstalleerd. Verwijder dat eerst."
LangString PACKAGED ${LANG_SWEDISH} "Permitted har installerats för alla med sitt .msi-paket. Ta bort det först."
LangString PACKAGED ${LANG_POLISH} "Program Permitted zainstalowano dla wszystkich z pakietu .msi. Najpierw go usuń."
LangString PACKAGED ${LANG_TURKISH} "Permitted, .msi paketiyle herkes için kurulmuş. Önce onu kaldırın."
LangString PACKAGED ${LANG_JAPANESE} "Permitted は .msi パッケージで全ユーザー用にインストールされています。先に削除してください。"

; The same in setup and uninstaller: for whom it is, and which part of the registry counts.
!macro ForWhom un
  Function ${un}ForAll
    ; $0 are the parameters, $2 is this program: an administrator is asked for, or when silent it is told by 5
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "admin"
      SetErrorLevel 5
      IfSilent +2
        ExecShell "runas" "$2" "$0"
      Quit
    ${EndIf}
    SetShellVarContext all
    StrCpy $AllUsers 1
  FunctionEnd

  Function ${un}IsRunning
    ; an open program holds its own file, which then cannot be opened for writing
    ClearErrors
    ${If} ${FileExists} "$INSTDIR\permitted.exe"
      FileOpen $0 "$INSTDIR\permitted.exe" a
      ${If} ${Errors}
        IfSilent +2
          MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)"
        SetErrorLevel 4
        Quit
      ${EndIf}
      FileClose $0
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro ForWhom ""
!insertmacro ForWhom "un."

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "Permitted needs a 64-bit Windows." /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  SetRegView 64
  StrCpy $AllUsers 0
  SetShellVarContext current
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    StrCpy $2 "$EXEPATH"
    Call ForAll
    ; what Windows Installer brought is not written over behind its back
    ReadRegStr $0 HKLM "${KEY}" "PackageDir"
    ${If} $0 != ""
      MessageBox MB_OK|MB_ICONSTOP "$(PACKAGED)" /SD IDOK
      SetErrorLevel 6
      Quit
    ${EndIf}
  ${EndIf}
  ; /D= has been read by now; without it an older installation is found, and upgraded where it is
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${KEY}" "InstallDir"
  ${EndIf}
  ${If} $INSTDIR == ""
    ${If} $AllUsers == 1
      StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "${NAME}"
  Call IsRunning
  ; files of an older version that the new one does not have must go, and nothing that is not ours
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PROGRAM}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\permitted.exe"

  WriteRegStr SHCTX "${KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "Version" "${VERSION}"
  WriteRegStr SHCTX "Software\Classes\.permitted" "" "${TYPE}"
  WriteRegStr SHCTX "Software\Classes\${TYPE}" "" "Permitted archive"
  WriteRegStr SHCTX "Software\Classes\${TYPE}\DefaultIcon" "" '"$INSTDIR\permitted.exe",0'
  WriteRegStr SHCTX "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\permitted.exe" "%1"'

  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\permitted.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "The Permitted authors"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  ${If} $AllUsers == 1
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /AllUsers'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /AllUsers /S'
  ${Else}
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  ${EndIf}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext current
  StrCpy $AllUsers 0
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    StrCpy $2 "$INSTDIR\uninstall.exe"
    Call un.ForAll
  ${EndIf}
FunctionEnd

Section "Uninstall"
  Call un.IsRunning
  ; only what the setup brought: a folder that holds something else stays
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\permitted.exe"
  Delete "$INSTDIR\permitted-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  ReadRegStr $0 SHCTX "Software\Classes\.permitted" ""
  ${If} $0 == "${TYPE}"
    DeleteRegKey SHCTX "Software\Classes\.permitted"
  ${EndIf}
  DeleteRegKey SHCTX "Software\Classes\${TYPE}"
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegKey SHCTX "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
