/* Stands in for icuuc.dll of Windows 10, which Wine 8 does not have and Qt asks for when it starts. Every function says
   that it cannot convert, and Qt then does without. For the smoke test under Wine only; never part of a package. */
#define FUNCTION __declspec(dllexport)
#define UNSUPPORTED 16

FUNCTION void *ucnv_open(const char *name, int *status) { if (status) *status = UNSUPPORTED; return 0; }
FUNCTION void ucnv_close(void *converter) {}
FUNCTION void ucnv_reset(void *converter) {}
FUNCTION signed char ucnv_getMaxCharSize(void *converter) { return 1; }
FUNCTION const char *ucnv_getName(void *converter, int *status) { return ""; }
FUNCTION void ucnv_getToUCallBack(void *converter, void **action, void **context) {}
FUNCTION void ucnv_getFromUCallBack(void *converter, void **action, void **context) {}
FUNCTION void ucnv_setToUCallBack(void *c, void *n, void *x, void **o, void **p, int *status) {}
FUNCTION void ucnv_setFromUCallBack(void *c, void *n, void *x, void **o, void **p, int *status) {}
FUNCTION void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
FUNCTION void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
FUNCTION void ucnv_cbToUWriteUChars(void) {}
FUNCTION void ucnv_cbFromUWriteUChars(void) {}
FUNCTION void ucnv_toUnicode(void) {}
FUNCTION void ucnv_fromUnicode(void) {}
FUNCTION int ucnv_toUCountPending(void *converter, int *status) { return 0; }
FUNCTION int ucnv_fromUCountPending(void *converter, int *status) { return 0; }
FUNCTION const char *ucnv_getStandardName(const char *name, const char *standard, int *status) { return 0; }
FUNCTION const char *ucnv_getAvailableName(int number) { return 0; }
FUNCTION int ucnv_countAvailable(void) { return 0; }
