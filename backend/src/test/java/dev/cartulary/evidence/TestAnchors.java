package dev.cartulary.evidence;

import dev.cartulary.identity.TestDemo;
import java.nio.file.Path;
import java.util.List;
import org.springframework.mock.env.MockEnvironment;

/** Anchors as they would be configured. */
final class TestAnchors {
    private TestAnchors() {}

    static ConfiguredAnchors of(CheckpointAnchor... anchors) {
        AnchorSource source = () -> List.of(anchors);
        return new ConfiguredAnchors(
                List.of(source), TestDemo.accounts(false), new MockEnvironment(), Path.of("unused"));
    }
}
