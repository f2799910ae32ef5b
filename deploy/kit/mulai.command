#!/bin/sh
# What a double click on macOS opens; the first time with the right mouse button, then Open.
exec sh "$(dirname "$0")/mulai.sh" "$@"
