#!/bin/sh
# Starts Musrenbang with the newest Python that the kit has libraries for: sh mulai.sh [doctor]
cd "$(dirname "$0")" || exit 1
for python in python3.13 python3.12 python3.11 python3; do
  if "$python" -c "import sys; sys.exit(sys.version_info < (3, 11))" >/dev/null 2>&1; then
    exec "$python" app.py "$@"
  fi
done
echo "Python 3.11, 3.12 atau 3.13 belum ada di laptop ini. Pasang dahulu, lalu jalankan lagi: sh mulai.sh" >&2
echo "There is no Python 3.11, 3.12 or 3.13 on this machine. Install one first, then run again: sh mulai.sh" >&2
exit 1
