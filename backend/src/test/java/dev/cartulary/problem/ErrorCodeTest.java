package dev.cartulary.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    /** Part of the API: a line here changes only by addition. */
    private static final String CODES = """
            400 urn:cartulary:problem:malformed-request
            400 urn:cartulary:problem:malformed-json
            400 urn:cartulary:problem:invalid-parameter
            400 urn:cartulary:problem:invalid-body
            400 urn:cartulary:problem:invalid-event
            401 urn:cartulary:problem:unauthenticated
            403 urn:cartulary:problem:access-denied
            404 urn:cartulary:problem:not-found
            405 urn:cartulary:problem:method-not-allowed
            406 urn:cartulary:problem:not-acceptable
            409 urn:cartulary:problem:conflict
            413 urn:cartulary:problem:too-large
            415 urn:cartulary:problem:unsupported-media-type
            408 urn:cartulary:problem:too-slow
            429 urn:cartulary:problem:too-fast
            429 urn:cartulary:problem:too-much-at-once
            429 urn:cartulary:problem:too-far-behind
            500 urn:cartulary:problem:internal
            501 urn:cartulary:problem:not-served
            503 urn:cartulary:problem:journal-unavailable
            503 urn:cartulary:problem:graph-unavailable
            503 urn:cartulary:problem:audit-unavailable
            """;

    @Test
    void codesAndStatusesStayWhatTheyAre() {
        assertThat(Arrays.stream(ErrorCode.values())
                        .map(code -> code.status().value() + " " + code.type())
                        .toList())
                .isEqualTo(CODES.lines().toList());
    }

    @Test
    void everyStatusOfTheFrameworkHasACode() {
        for (int status = 400; status < 600; status++) {
            ErrorCode code = ErrorCode.ofStatus(status);
            assertThat(code.status().is4xxClientError()).isEqualTo(status < 500);
        }
    }
}
