package dev.cartulary.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A parameter or a member of the body has no usable value. */
public final class InvalidInput extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    private InvalidInput(ErrorCode code, List<Flaw> flaws) {
        super(code, flaws.stream().map(InvalidInput::sentence).collect(Collectors.joining(" ")));
        this.flaws = List.copyOf(flaws);
    }

    /** A query or path parameter is wrong: {@code depth must be from 0 to 50}. */
    public static InvalidInput parameter(String parameter, String reason) {
        return new InvalidInput(ErrorCode.INVALID_PARAMETER, List.of(Flaw.ofParameter(parameter, reason)));
    }

    /** Members of the body are wrong. */
    public static InvalidInput body(List<Flaw> flaws) {
        return new InvalidInput(ErrorCode.INVALID_BODY, flaws);
    }

    @Override
    public List<Flaw> flaws() {
        return flaws;
    }

    private static String sentence(Flaw flaw) {
        String place = flaw.parameter() != null ? flaw.parameter() : flaw.pointer();
        String subject = place == null || place.isEmpty() ? "The body" : place;
        return subject + " " + flaw.reason() + ".";
    }
}
