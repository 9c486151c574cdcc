package dev.cartulary.evidence;

import dev.cartulary.identity.DemoAccounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** All anchors, as they were at start. */
@Component
class ConfiguredAnchors {
    private static final String PREFIX = "cartulary.audit.anchors";

    private final List<CheckpointAnchor> anchors;

    ConfiguredAnchors(
            List<AnchorSource> sources,
            DemoAccounts demo,
            Environment environment,
            @Value("${cartulary.data}") Path data) {
        List<CheckpointAnchor> all = new ArrayList<>();
        sources.forEach(source -> all.addAll(source.anchors()));
        requireKnown(all, environment);
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

    /** An anchor whose settings are mistyped would be none, and its operator would believe there is one. */
    private static void requireKnown(List<CheckpointAnchor> anchors, Environment environment) {
        Set<String> known = anchors.stream()
                .map(anchor -> plain(anchor.kind() + "." + anchor.name().value()))
                .collect(Collectors.toSet());
        Binder.get(environment)
                .bind(PREFIX, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .keySet()
                .forEach(setting -> {
                    String[] steps = setting.split("\\.", 3);
                    AnchorSettings.require(
                            steps.length == 1 || known.contains(plain(steps[0] + "." + steps[1])),
                            PREFIX + "." + String.join(".", Arrays.asList(steps).subList(0, Math.min(2, steps.length)))
                                    + " names no anchor: a word of it is mistyped, or what it needs most is missing");
                });
    }

    /** As settings are compared, since environment variables know neither case nor hyphen. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", "");
    }
}
