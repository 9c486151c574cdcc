package dev.cartulary.problem;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Hides a failure nobody foresaw from the caller, and gives caller and log the same reference. */
@Component
class UnexpectedFailure {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailure.class);
    private static final int REFERENCE_BYTES = 8;

    private final SecureRandom random;

    UnexpectedFailure(SecureRandom random) {
        this.random = random;
    }

    ProblemDetail report(Throwable failure, String path) {
        byte[] bytes = new byte[REFERENCE_BYTES];
        random.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        LOG.error("Unexpected failure {}", reference, failure);
        ProblemDetail problem = Problems.of(
                ErrorCode.INTERNAL,
                "This should not have happened. The log of the server tells more under the reference " + reference
                        + ".",
                path);
        problem.setProperty("reference", reference);
        return problem;
    }
}
