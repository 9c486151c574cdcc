package dev.cartulary.evidence.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mailboxes to which checkpoints are sent. The server they are sent by is told in {@code spring.mail}.
 *
 * @param mail each under the name the operator gives it
 */
@ConfigurationProperties("cartulary.audit.anchors")
record MailboxSettings(@DefaultValue Map<String, Mailbox> mail) {
    MailboxSettings {
        mail.forEach((name, mailbox) -> mailbox.check("cartulary.audit.anchors.mail." + name));
        mail = Map.copyOf(mail);
    }

    /**
     * One mailbox, or some who get the same mail.
     *
     * @param to addresses
     * @param from address of the sender
     * @param every least time between two mails: people stop reading what comes each hour
     */
    record Mailbox(
            @DefaultValue List<String> to,
            @Nullable String from,
            @DefaultValue("1d") Duration every) {
        Mailbox {
            to = List.copyOf(to);
        }

        void check(String setting) {
            require(!to.isEmpty(), setting + ".to is missing");
            require(from != null, setting + ".from is missing");
            require(every.compareTo(Duration.ofMinutes(1)) >= 0, setting + ".every must be at least 1m");
            to.forEach(address -> require(isAddress(address), setting + ".to is not a list of mail addresses"));
            require(isAddress(String.valueOf(from)), setting + ".from is not a mail address");
        }

        private static boolean isAddress(String text) {
            try {
                new InternetAddress(text, true);
                return text.indexOf('@') > 0;
            } catch (AddressException e) {
                return false;
            }
        }

        private static void require(boolean holds, String sentence) {
            if (!holds) {
                throw new IllegalArgumentException(sentence);
            }
        }
    }
}
