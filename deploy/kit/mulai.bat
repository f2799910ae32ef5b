@echo off
rem Starts Musrenbang with the newest Python that the kit has libraries for: mulai.bat [doctor]
cd /d "%~dp0"
set "PYTHON="
for %%v in (3.13 3.12 3.11) do if not defined PYTHON (
  py -%%v -c "" >nul 2>nul && set "PYTHON=py -%%v"
)
if not defined PYTHON (
  python -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "PYTHON=python"
)
if not defined PYTHON (
  echo Python 3.11, 3.12 atau 3.13 belum ada di laptop ini. Pasang dahulu dari USB, lalu buka lagi mulai.bat.
  echo There is no Python 3.11, 3.12 or 3.13 on this machine. Install one from the USB stick, then open mulai.bat again.
  pause
  exit /b 1
)
%PYTHON% app.py %*
rem The window stays, so that what the program said last can be read.
pause
