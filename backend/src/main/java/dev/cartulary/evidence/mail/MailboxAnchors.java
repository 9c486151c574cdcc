package dev.cartulary.evidence.mail;

import dev.cartulary.evidence.AnchorName;
import dev.cartulary.evidence.AnchorSettings;
import dev.cartulary.evidence.AnchorSource;
import dev.cartulary.evidence.CheckpointAnchor;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Makes an anchor of each mailbox that the settings name. */
@Component
@EnableConfigurationProperties(MailboxSettings.class)
final class MailboxAnchors implements AnchorSource {
    private final MailboxSettings settings;
    private final Duration timeout;
    private final ObjectProvider<JavaMailSenderImpl> sender;

    MailboxAnchors(MailboxSettings settings, AnchorSettings common, ObjectProvider<JavaMailSenderImpl> sender) {
        this.settings = settings;
        this.timeout = common.timeout();
        this.sender = sender;
    }

    @Override
    public List<CheckpointAnchor> anchors() {
        if (settings.mail().isEmpty()) {
            return List.of();
        }
        JavaMailSenderImpl server = sender.getIfAvailable();
        if (server == null) {
            throw new IllegalArgumentException("cartulary.audit.anchors.mail."
                    + settings.mail().keySet().iterator().next()
                    + " needs a server to send by: spring.mail.host is missing");
        }
        limit(server);
        return new TreeMap<>(settings.mail())
                .entrySet().stream()
                        .<CheckpointAnchor>map(
                                entry -> new MailboxAnchor(new AnchorName(entry.getKey()), entry.getValue(), server))
                        .toList();
    }

    /** Unless the operator says otherwise: without these a server that does not answer is waited for without end. */
    private void limit(JavaMailSenderImpl server) {
        Properties properties = server.getJavaMailProperties();
        String protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
        for (String name : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.putIfAbsent("mail." + protocol + "." + name, Long.toString(timeout.toMillis()));
        }
    }
}
