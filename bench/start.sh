# From launch to the first page, and peak memory: as `./cartulary run` starts it, beside a plain `java -jar` of the same build.
exec "$JAVA_HOME/bin/java" "$ROOT/bench/StartBench.java" "$ROOT" "$APP" "$JAR" "$WORK" "${1:-5}"
