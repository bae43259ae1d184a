#!/bin/sh
# The installed Parasol from the command line: as its own user, with nothing of the memory left behind.
set -eu
here=$(dirname "$(readlink -f "$0")")
export DOTNET_EnableDiagnostics=0 DOTNET_DbgEnableMiniDump=0
[ -n "${PARASOL_DATA:-}" ] || [ ! -d /var/lib/parasol ] || export PARASOL_DATA=/var/lib/parasol
ulimit -c 0
umask 077
if [ "$(id -u)" -eq 0 ] && id parasol >/dev/null 2>&1; then
  if [ -r /etc/parasol/stores ]; then
    set -a
    . /etc/parasol/stores
    set +a
  fi
  exec runuser -u parasol -- "$here/Parasol.Cli" "$@"
fi
exec "$here/Parasol.Cli" "$@"
