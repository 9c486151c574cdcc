# Events by HTTP into a running Cartulary, and reads of what came of them. Arguments: events of the long load (50000), of the growing graph (100000).
for number in "${1:-1}" "${2:-1}"; do
    case $number in '' | *[!0-9]* | ????????*)
        printf '%s\n' "cartulary: bench ingest takes numbers of events, not '$number'." "Try './cartulary help'." >&2
        exit 64 ;;
    esac
done
exec "$JAVA_HOME/bin/java" "$ROOT/bench/IngestBench.java" "$ROOT" "$APP" "$WORK" "${1:-50000}" "${2:-100000}"
