package dev.cartulary.evidence;

import dev.cartulary.audit.AuditLog;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The anchors that need nothing but the JDK: folders, webhooks and witnesses. */
@Component
final class PlainAnchors implements AnchorSource {
    private final AnchorSettings settings;
    private final AuditLog log;
    private final Path data;

    PlainAnchors(AnchorSettings settings, AuditLog log, @Value("${cartulary.data}") Path data) {
        this.settings = settings;
        this.log = log;
        this.data = data.toAbsolutePath().normalize();
    }

    @Override
    public List<CheckpointAnchor> anchors() {
        List<CheckpointAnchor> anchors = new ArrayList<>();
        new TreeMap<>(settings.folder()).forEach((name, place) -> anchors.add(folder(new AnchorName(name), place)));
        new TreeMap<>(settings.webhook())
                .forEach((name, place) ->
                        anchors.add(new WebhookAnchor(new AnchorName(name), place, settings.timeout())));
        if (!settings.witness().isEmpty()) {
            HttpClient http =
                    HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
            WitnessDoubt doubt = new WitnessDoubt(http, settings.timeout());
            new TreeMap<>(settings.witness())
                    .forEach((name, place) ->
                            anchors.add(new WitnessAnchor(new AnchorName(name), place, log.log(), doubt)));
        }
        return anchors;
    }

    private CheckpointAnchor folder(AnchorName name, AnchorSettings.Folder place) {
        Path folder = Path.of(place.at()).normalize();
        AnchorSettings.require(
                !folder.startsWith(data),
                "cartulary.audit.anchors.folder." + name.value() + ".path must not lie in the data folder:"
                        + " whoever replaces that replaces it too");
        return new FolderAnchor(name, folder, folder.toString());
    }
}
