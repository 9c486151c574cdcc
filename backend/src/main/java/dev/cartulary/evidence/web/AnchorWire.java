package dev.cartulary.evidence.web;

import dev.cartulary.evidence.AnchorFailed;
import dev.cartulary.evidence.AnchorFailure;
import dev.cartulary.evidence.AnchorKind;
import dev.cartulary.evidence.AnchorResult;
import dev.cartulary.evidence.AnchorState;
import dev.cartulary.evidence.Anchored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Anchors as JSON. */
final class AnchorWire {
    private AnchorWire() {}

    /**
     * @param root in base64, as the checkpoint has it
     */
    record Left(long size, String root, Instant at) {
        static Left of(Anchored anchored) {
            return new Left(anchored.head().size(), anchored.head().root().base64(), anchored.at());
        }
    }

    /**
     * @param alarm whether somebody may have tampered with the log or with what is kept
     */
    record Failing(AnchorFailed.Reason reason, boolean alarm, String detail, Instant since) {
        static Failing of(AnchorFailure failure) {
            return new Failing(failure.reason(), failure.reason().alarming(), failure.sentence(), failure.since());
        }
    }

    record Anchor(String name, AnchorKind kind, String destination, Optional<Left> last, Optional<Failing> failing) {
        static Anchor of(AnchorState state) {
            return new Anchor(
                    state.name().value(),
                    state.kind(),
                    state.destination(),
                    state.last().map(Left::of),
                    state.failing().map(Failing::of));
        }
    }

    record Anchors(List<Anchor> anchors) {
        static Anchors of(List<AnchorState> states) {
            return new Anchors(states.stream().map(Anchor::of).toList());
        }
    }

    /** Either {@code anchored} or {@code failed}. */
    record Result(String name, Optional<Left> anchored, Optional<Failing> failed) {
        static Result of(AnchorResult result) {
            return switch (result) {
                case AnchorResult.Left left ->
                    new Result(left.anchor().value(), Optional.of(Left.of(left.anchored())), Optional.empty());
                case AnchorResult.Failed failed ->
                    new Result(failed.anchor().value(), Optional.empty(), Optional.of(Failing.of(failed.failure())));
            };
        }
    }

    record Results(List<Result> results) {
        static Results of(List<AnchorResult> results) {
            return new Results(results.stream().map(Result::of).toList());
        }
    }
}
