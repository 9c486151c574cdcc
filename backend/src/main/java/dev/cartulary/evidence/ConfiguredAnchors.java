package dev.cartulary.evidence;

import dev.cartulary.identity.DemoAccounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** All anchors, as they were at start. */
@Component
class ConfiguredAnchors {
    private final List<CheckpointAnchor> anchors;

    ConfiguredAnchors(List<AnchorSource> sources, DemoAccounts demo, @Value("${cartulary.data}") Path data) {
        List<CheckpointAnchor> all = new ArrayList<>();
        sources.forEach(source -> all.addAll(source.anchors()));
        if (all.isEmpty() && !demo.list().isEmpty()) {
            all.add(demonstration(data));
        }
        requireUnique(all);
        anchors = List.copyOf(all);
    }

    List<CheckpointAnchor> list() {
        return anchors;
    }

    Optional<CheckpointAnchor> find(AnchorName name) {
        return anchors.stream().filter(anchor -> anchor.name().equals(name)).findFirst();
    }

    private static CheckpointAnchor demonstration(Path data) {
        Path folder = data.toAbsolutePath().normalize().resolve("demo-anchor");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be written", e);
        }
        return new FolderAnchor(
                new AnchorName("demo-folder"),
                folder,
                folder + " (a demonstration: on the same disk as the log it protects from nothing)");
    }

    private static void requireUnique(List<CheckpointAnchor> anchors) {
        Set<AnchorName> names = new HashSet<>();
        for (CheckpointAnchor anchor : anchors) {
            AnchorSettings.require(
                    names.add(anchor.name()),
                    "Two anchors under cartulary.audit.anchors are called "
                            + anchor.name().value() + "; entries of the log could not tell them apart");
        }
    }
}
