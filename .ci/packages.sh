# Sourced by ./run and ./test: what they need from Debian or Ubuntu, installed when it is missing.

find_dotnet() {
  command -v dotnet >/dev/null || PATH="$PATH:${DOTNET_ROOT:-$HOME/.dotnet}"
  command -v dotnet >/dev/null || {
    echo "The .NET 10 SDK was not found: https://dotnet.microsoft.com/download" >&2
    exit 1
  }
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
}

# install_missing PACKAGE... : only those whose program is not there yet
install_missing() {
  local missing=() package
  for package in "$@"; do
    has_program_of "$package" || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  command -v apt-get >/dev/null || {
    echo "Missing: ${missing[*]}. There is no apt-get here to install them: install them by hand." >&2
    exit 1
  }
  echo "Installing ${missing[*]} ..."
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

has_program_of() {
  case $1 in
    postgresql) compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null ;;
    rabbitmq-server) [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] ;;
    npm) command -v npm >/dev/null ;;
    poppler-utils) command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null ;;
    libreoffice-writer-nogui) command -v soffice >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}
