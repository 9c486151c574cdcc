package dev.cartulary.evidence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cartulary.operations.StartFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailboxSettingsTest {
    private static final String BOARD = "cartulary.audit.anchors.mail.board.";

    private static MailboxSettings bind(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>();
        settings.forEach((name, value) -> properties.put(BOARD + name, value));
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("cartulary.audit.anchors", MailboxSettings.class);
    }

    @Test
    void severalGetTheSameMailOnceADay() {
        MailboxSettings settings = bind(Map.of("to", "a@example.com, b@example.com", "from", "c@example.com"));
        assertThat(settings.mail().values()).singleElement().satisfies(mailbox -> {
            assertThat(mailbox.to()).containsExactly("a@example.com", "b@example.com");
            assertThat(mailbox.every()).isEqualTo(Duration.ofDays(1));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''            | c@example.com | 1d  | to is missing
            a@example.com | ''            | 1d  | from is not a mail address
            a@example.com | c             | 1d  | from is not a mail address
            a             | c@example.com | 1d  | to is not a list of mail addresses
            a@example.com | c@example.com | 59s | every must be at least 1m
            """)
    void nonsenseRefusesTheStartAndNamesTheSetting(String to, String from, String every, String sentence) {
        Throwable refusal = catchThrowable(() -> bind(Map.of("to", to, "from", from, "every", every)));
        assertThat(StartFailure.describe(refusal)).contains(BOARD + sentence);
    }
}
