package dev.cartulary.evidence.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.audit.checkpoint.Checkpoint;
import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.evidence.AnchorFailed;
import dev.cartulary.evidence.AnchorKind;
import dev.cartulary.evidence.AnchorName;
import dev.cartulary.evidence.CheckpointAnchor;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends each checkpoint to people, who have only to keep the mail. */
final class MailboxAnchor implements CheckpointAnchor {
    private final AnchorName name;
    private final MailboxSettings.Mailbox settings;
    private final JavaMailSender server;

    MailboxAnchor(AnchorName name, MailboxSettings.Mailbox settings, JavaMailSender server) {
        this.name = name;
        this.settings = settings;
        this.server = server;
    }

    @Override
    public AnchorName name() {
        return name;
    }

    @Override
    public AnchorKind kind() {
        return AnchorKind.MAIL;
    }

    @Override
    public String destination() {
        return String.join(", ", settings.to());
    }

    @Override
    public Duration pause(Duration every) {
        return every.compareTo(settings.every()) > 0 ? every : settings.every();
    }

    @Override
    public Optional<NoteSignature> leave(SignedCheckpoint checkpoint) throws AnchorFailed {
        try {
            server.send(message(checkpoint));
        } catch (MailAuthenticationException e) {
            throw new AnchorFailed(AnchorFailed.Reason.REFUSED, "The mail server does not accept the password.", e);
        } catch (MailSendException e) {
            throw failure(e);
        } catch (MailException | MessagingException e) {
            throw new AnchorFailed(AnchorFailed.Reason.REFUSED, "The mail cannot be written as it is configured.", e);
        }
        return Optional.empty();
    }

    /** Spring gives a cause to what happened before the mail was offered, and keeps what happened then beside the mail. */
    private static AnchorFailed failure(MailSendException e) {
        return e.getCause() == null
                ? new AnchorFailed(AnchorFailed.Reason.REFUSED, "The mail server does not take the mail.", e)
                : new AnchorFailed(AnchorFailed.Reason.UNREACHABLE, "The mail server does not answer.", e);
    }

    private MimeMessage message(SignedCheckpoint signed) throws MessagingException {
        Checkpoint checkpoint = signed.checkpoint();
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, true, UTF_8.name());
        parts.setFrom(Objects.requireNonNull(settings.from(), "It was checked at start"));
        parts.setTo(settings.to().toArray(String[]::new));
        parts.setSubject("Checkpoint of " + checkpoint.origin() + " at "
                + checkpoint.head().size() + " entries");
        parts.setText(text(signed));
        parts.getRootMimeMultipart().addBodyPart(attachment(signed));
        return message;
    }

    /** In base64: mail changes the line ends of text, and with them the checkpoint would be none. */
    private static MimeBodyPart attachment(SignedCheckpoint signed) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(signed.bytes(), "text/plain; charset=utf-8")));
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName("checkpoint-" + signed.checkpoint().head().size() + ".txt");
        return part;
    }

    /** One sentence, so that whoever finds the mail in years knows what to do with it. */
    private static String text(SignedCheckpoint signed) {
        return "Keep this mail: the attached checkpoint fixes what the audit log "
                + signed.checkpoint().origin()
                + " says up to now, and with it \"auditctl verify --pinned FILE\" shows whether that was changed or taken back"
                + " later.\n\n" + signed.note().format();
    }
}
