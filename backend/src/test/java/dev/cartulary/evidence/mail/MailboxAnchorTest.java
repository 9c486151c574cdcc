package dev.cartulary.evidence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.evidence.AnchorFailed;
import dev.cartulary.evidence.AnchorSettings;
import dev.cartulary.evidence.CheckpointAnchor;
import dev.cartulary.evidence.CheckpointAnchorContract;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Against a mail server in memory, by SMTP. */
class MailboxAnchorTest extends CheckpointAnchorContract {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private int port;

    @BeforeEach
    void listen() {
        server.start();
        server.setUser("cartulary@example.com", "cartulary", "a-password");
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    protected CheckpointAnchor anchor() {
        return anchor("a-password");
    }

    private CheckpointAnchor anchor(String password) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setUsername("cartulary");
        sender.setPassword(password);
        sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
        var beans = new StaticListableBeanFactory(Map.of("mailSender", sender));
        return new MailboxAnchors(settings(), common(), beans.getBeanProvider(JavaMailSenderImpl.class))
                .anchors()
                .getFirst();
    }

    private static MailboxSettings settings() {
        return new MailboxSettings(Map.of(
                "vault",
                new MailboxSettings.Mailbox(
                        List.of("auditor@example.com", "board@example.com"),
                        "cartulary@example.com",
                        Duration.ofDays(1))));
    }

    private static AnchorSettings common() {
        return new AnchorSettings(Duration.ofHours(1), Duration.ofSeconds(5), Map.of(), Map.of(), Map.of());
    }

    @Override
    protected Optional<String> kept(SignedCheckpoint checkpoint) throws Exception {
        String name = "checkpoint-" + checkpoint.checkpoint().head().size() + ".txt";
        for (MimeMessage message : server.getReceivedMessages()) {
            for (BodyPart part : leaves((MimeMultipart) message.getContent())) {
                if (name.equals(part.getFileName())) {
                    return Optional.of(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return Optional.empty();
    }

    private static List<BodyPart> leaves(MimeMultipart parts) throws MessagingException, IOException {
        List<BodyPart> leaves = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).getContent() instanceof MimeMultipart nested) {
                leaves.addAll(leaves(nested));
            } else {
                leaves.add(parts.getBodyPart(i));
            }
        }
        return leaves;
    }

    @Override
    protected void breakDown() {
        server.stop();
    }

    @Override
    protected List<String> secrets() {
        return List.of("a-password");
    }

    @Test
    void tellsTheReaderWhatToDoWithIt() throws Exception {
        SignedCheckpoint checkpoint = nextCheckpoint();
        anchor().leave(checkpoint);
        assertThat(server.getReceivedMessages()).as("one for each address").hasSize(2);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Checkpoint of cartulary.test/audit at 1 entries");
        BodyPart body = leaves((MimeMultipart) mail.getContent()).stream()
                .filter(part -> !isAttachment(part))
                .findFirst()
                .orElseThrow();
        assertThat(body.getContent().toString().replace("\r\n", "\n"))
                .contains("auditctl verify --pinned FILE")
                .contains(checkpoint.note().format());
    }

    private static boolean isAttachment(BodyPart part) {
        try {
            return Part.ATTACHMENT.equals(part.getDisposition());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aWrongPasswordIsARefusal() {
        AnchorFailed failure =
                catchThrowableOfType(AnchorFailed.class, () -> anchor("wrong").leave(nextCheckpoint()));
        assertThat(failure.reason()).isEqualTo(AnchorFailed.Reason.REFUSED);
        assertThat(failure.sentence()).isEqualTo("The mail server does not accept the password.");
    }

    @Test
    void peopleAreWrittenToOnceADay() {
        assertThat(anchor().pause(Duration.ofHours(1))).isEqualTo(Duration.ofDays(1));
        assertThat(anchor().pause(Duration.ofDays(7))).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void withoutAServerToSendByTheStartIsRefused() {
        var none = new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class);
        assertThatThrownBy(() -> new MailboxAnchors(settings(), common(), none).anchors())
                .hasMessageContaining("cartulary.audit.anchors.mail.vault")
                .hasMessageContaining("spring.mail.host is missing");
    }
}
