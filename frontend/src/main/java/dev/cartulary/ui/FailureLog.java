package dev.cartulary.ui;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes an unexpected error to the server log and names it by something a person can read out on the phone. */
@Component
class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    /** 40 bits: enough to tell the errors of one log apart. */
    private static final int BITS = 40;

    private static final int LENGTH = 8;

    private final SecureRandom random;

    FailureLog(SecureRandom random) {
        this.random = random;
    }

    /** Returns the reference to quote. */
    String record(String what, Throwable cause) {
        String digits = new BigInteger(BITS, random).toString(32);
        String reference = "0".repeat(LENGTH - digits.length()) + digits;
        LOG.error("{} (reference {})", what, reference, cause);
        return reference;
    }
}
