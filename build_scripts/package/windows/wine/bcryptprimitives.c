/* Stands in for bcryptprimitives.dll of Windows 10, which Wine 8 does not have and Rust's libraries ask for random
   bytes. For the smoke test under Wine only; never part of a package. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE place, SIZE_T count)
{
    return RtlGenRandom(place, (ULONG)count);
}
