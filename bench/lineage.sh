# Reads of the lineage in a temporary embedded Neo4j. Argument: jobs in the larger graph (10000).
jobs=${1:-10000}
case $jobs in '' | *[!0-9]* | ????????*)
    printf '%s\n' "cartulary: bench lineage takes a number of jobs, not '$jobs'." "Try './cartulary help'." >&2
    exit 64 ;;
esac
commit=$(git -C "$ROOT" rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
# shellcheck disable=SC2086
exec "$JAVA_HOME/bin/java" $JAVA_OPTIONS \
    -cp "$ROOT/backend/target/classes:$ROOT/backend/target/test-classes:$(cat "$WORK/backend.classpath")" \
    dev.cartulary.lineage.neo4j.LineageBench "$commit" "$jobs"
