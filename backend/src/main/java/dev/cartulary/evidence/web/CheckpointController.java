package dev.cartulary.evidence.web;

import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.VerifierKey;
import dev.cartulary.evidence.BrowseCheckpoints;
import dev.cartulary.evidence.CompareCheckpoints;
import dev.cartulary.evidence.NoCosignature;
import dev.cartulary.problem.Flaw;
import dev.cartulary.problem.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the audit log signed, over HTTP. */
@RestController
@RequestMapping("/api/v1/audit")
class CheckpointController {
    /** A note with a hundred cosignatures of the longest kind is half as long. */
    private static final int LARGEST_NOTE = 512 << 10;

    private final BrowseCheckpoints browse;
    private final CompareCheckpoints compare;

    CheckpointController(BrowseCheckpoints browse, CompareCheckpoints compare) {
        this.browse = browse;
        this.compare = compare;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    AuditAnswers.Figures figures() {
        return AuditAnswers.Figures.of(browse.figures());
    }

    @GetMapping(path = "/checkpoint", produces = AuditText.PLAIN)
    String newest(@RequestParam(defaultValue = "false") boolean cosigned) {
        SignedCheckpoint checkpoint = cosigned ? browse.cosigned().orElseThrow(NoCosignature::new) : browse.newest();
        return checkpoint.note().format();
    }

    /** Newest first. */
    @GetMapping(path = "/checkpoints", produces = MediaType.APPLICATION_JSON_VALUE)
    AuditAnswers.Checkpoints issued(
            @RequestParam(required = false) @Nullable Long below, @RequestParam(defaultValue = "50") int limit) {
        Numbers.requireLimit(limit, BrowseCheckpoints.MAX_PAGE);
        long end = Numbers.notNegative("below", below, Long.MAX_VALUE);
        return AuditAnswers.Checkpoints.of(browse.latest(end, limit), limit);
    }

    /** One verifier key in each line. */
    @GetMapping(path = "/keys", produces = AuditText.PLAIN)
    String keys() {
        return browse.keys().stream().map(VerifierKey::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    @GetMapping(path = "/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    AuditAnswers.Consistency between(@RequestParam long older, @RequestParam long newer) {
        Numbers.notNegative("older", older, 0);
        if (newer < older) {
            throw InvalidInput.parameter("newer", "must not be less than older");
        }
        return AuditAnswers.Consistency.of(compare.between(older, newer));
    }

    /** The body is a checkpoint that was kept elsewhere. */
    @PostMapping(
            path = "/consistency",
            consumes = MediaType.TEXT_PLAIN_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    AuditAnswers.Consistency withKept(HttpServletRequest request) throws IOException {
        byte[] note = request.getInputStream().readNBytes(LARGEST_NOTE + 1);
        if (note.length > LARGEST_NOTE) {
            throw new NoteTooLarge(LARGEST_NOTE);
        }
        String text = new String(note, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            throw InvalidInput.body(List.of(Flaw.at("", "must be a signed checkpoint")));
        }
        return AuditAnswers.Consistency.of(compare.withKept(text));
    }
}
