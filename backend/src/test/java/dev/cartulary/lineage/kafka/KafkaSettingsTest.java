package dev.cartulary.lineage.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.cartulary.lineage.EventSource.State;
import dev.cartulary.lineage.Taking;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class KafkaSettingsTest {
    private static final String SECRET = "hunter2";

    @Test
    void whatMakesEventsSafeCannotBeChanged() {
        assertThat(settings(Map.of("max.poll.records", "10")).consumer())
                .containsEntry("max.poll.records", "10")
                .containsEntry("enable.auto.commit", false)
                .containsEntry("auto.offset.reset", "earliest");
        assertThat(settings(Map.of("auto.offset.reset", "latest")).consumer())
                .containsEntry("auto.offset.reset", "latest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enable.auto.commit", "group.id", "bootstrap.servers", "value.deserializer"})
    void settingsThatWouldLoseEventsAreRefused(String name) {
        assertThatThrownBy(() -> settings(Map.of(name, SECRET)))
                .hasMessageContaining("cartulary.ingest.kafka.properties." + name)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void halfASettingIsRefused() {
        assertThatThrownBy(() -> new KafkaSettings(List.of("h:1"), List.of(), "g", Map.of()))
                .hasMessageStartingWith("cartulary.ingest.kafka");
        assertThatThrownBy(() -> new KafkaSettings(List.of("h:1"), List.of("t"), " ", Map.of()))
                .hasMessageStartingWith("cartulary.ingest.kafka");
    }

    @Test
    void aPasswordIsNeverTold(@TempDir Path folder) throws Exception {
        Map<String, String> wrong = Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                // Kafka's own sentence about this names the word before the missing sign.
                "sasl.jaas.config", "org.example.Module required user=a " + SECRET + ";");
        assertThat(settings(wrong).toString()).contains("sasl.jaas.config").doesNotContain(SECRET);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        try (var taking = new Taking(folder)) {
            var fetch = new FetchFromKafka(settings(wrong), taking.take(), Clock.systemUTC());
            fetch.start();
            for (int i = 0; i < 300 && fetch.figures().trouble().isEmpty(); i++) {
                Thread.sleep(100);
            }
            fetch.stop();
            assertThat(fetch.figures().state()).isEqualTo(State.CONNECTING);
            assertThat(fetch.figures().trouble()).get().asString().contains("ConsumerRefused");
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(KafkaSettingsTest::text)
                .anySatisfy(text -> assertThat(text).contains("ConsumerRefused"))
                .allSatisfy(text -> assertThat(text).doesNotContain(SECRET));
    }

    private static String text(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    private static KafkaSettings settings(Map<String, String> properties) {
        return new KafkaSettings(List.of("127.0.0.1:9092"), List.of("t"), "g", properties);
    }
}
