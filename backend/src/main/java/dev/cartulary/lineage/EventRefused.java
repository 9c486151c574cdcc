package dev.cartulary.lineage;

import dev.cartulary.openlineage.wire.Problem;
import dev.cartulary.openlineage.wire.Refusal;
import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.Flaw;
import dev.cartulary.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;

/** An event, or a batch as a whole, was not accepted, and the graph is as it was before. */
public final class EventRefused extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** How many flaws the sentence tells; the list has them all. */
    private static final int TOLD = 3;

    private final transient List<Flaw> flaws;

    EventRefused(Refusal refusal, List<Problem> problems) {
        super(code(refusal), sentence(problems));
        this.flaws = problems.stream()
                .map(problem -> Flaw.at(problem.pointer(), problem.reason()))
                .toList();
    }

    @Override
    public List<Flaw> flaws() {
        return flaws;
    }

    /** All problems in one line. */
    static String sentence(List<Problem> problems) {
        String told = problems.stream()
                .limit(TOLD)
                .map(problem ->
                        (problem.pointer().isEmpty() ? "The event" : problem.pointer()) + " " + problem.reason())
                .collect(Collectors.joining("; "));
        int more = problems.size() - TOLD;
        return told + (more > 0 ? "; and " + more + " more." : ".");
    }

    private static ErrorCode code(Refusal refusal) {
        return switch (refusal) {
            case MALFORMED -> ErrorCode.MALFORMED_JSON;
            case INVALID -> ErrorCode.INVALID_EVENT;
            case TOO_LARGE -> ErrorCode.TOO_LARGE;
        };
    }
}
