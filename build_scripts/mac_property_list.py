"""What the program tells macOS of itself: its identifier and its property list."""

from typing import Any

IDENTIFIER = "io.permitted.Permitted"
OLDEST = "13.0"
"""The oldest macOS that Qt's own libraries run on."""
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "tr", "ja", "ar")


def properties(version: str) -> dict[str, Any]:
    """Return the property list of one version, but for what PyInstaller puts in itself."""
    return {
        "CFBundleName": "Permitted",
        "CFBundleDisplayName": "Permitted",
        "CFBundleShortVersionString": version.partition("-")[0],
        "CFBundleVersion": version.partition("-")[0],
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": list(LANGUAGES),
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": OLDEST,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "The Permitted authors. GPL-3.0-or-later",
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Permitted archive",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [f"{IDENTIFIER}.archive"],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": f"{IDENTIFIER}.archive",
                "UTTypeDescription": "Permitted archive",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["permitted"]},
            }
        ],
    }
