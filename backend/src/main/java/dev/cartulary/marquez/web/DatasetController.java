package dev.cartulary.marquez.web;

import dev.cartulary.marquez.DatasetDetail;
import dev.cartulary.marquez.DatasetView;
import dev.cartulary.marquez.Listing;
import dev.cartulary.marquez.Paged;
import dev.cartulary.marquez.ReadMetadata;
import dev.cartulary.marquez.RunView;
import dev.cartulary.openlineage.RunId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Datasets. */
@RestController
@RequestMapping(path = Addresses.V1 + "/namespaces/{namespace}/datasets", produces = MediaType.APPLICATION_JSON_VALUE)
class DatasetController {
    private final ReadMetadata metadata;
    private final Asked asked;

    DatasetController(ReadMetadata metadata, Asked asked) {
        this.metadata = metadata;
        this.asked = asked;
    }

    /** By name. */
    @GetMapping
    DatasetAnswer.Page list(
            @PathVariable String namespace,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        Listing<DatasetAnswer> datasets = metadata.datasets(asked.namespace(namespace), asked.page(offset, limit))
                .map(dataset -> DatasetAnswer.of(dataset, List.of()));
        return new DatasetAnswer.Page(datasets.items(), datasets.total());
    }

    @GetMapping("/{dataset}")
    DatasetAnswer one(@PathVariable String namespace, @PathVariable String dataset) {
        DatasetDetail detail = detail(namespace, dataset);
        return DatasetAnswer.of(detail.dataset(), detail.inflows());
    }

    /** One for each run that wrote it; where none did, what is there. */
    @GetMapping("/{dataset}/versions")
    DatasetAnswer.Versions versions(
            @PathVariable String namespace,
            @PathVariable String dataset,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        Paged page = asked.page(offset, limit);
        DatasetView view = detail(namespace, dataset).dataset();
        if (view.written().isEmpty()) {
            var only = DatasetAnswer.OfVersion.of(view, Optional.empty());
            return new DatasetAnswer.Versions(offset == 0 && limit > 0 ? List.of(only) : List.of(), 1);
        }
        Listing<RunView> writers = metadata.writings(view.id().key(), page);
        return new DatasetAnswer.Versions(
                writers.items().stream()
                        .map(writer -> DatasetAnswer.OfVersion.of(view, Optional.of(writer)))
                        .toList(),
                writers.total());
    }

    @GetMapping("/{dataset}/versions/{version}")
    DatasetAnswer.OfVersion version(
            @PathVariable String namespace, @PathVariable String dataset, @PathVariable String version) {
        UUID wanted = Asked.version(version);
        DatasetView view = detail(namespace, dataset).dataset();
        if (Version.of(view.id(), Optional.empty()).version().equals(wanted)) {
            return DatasetAnswer.OfVersion.of(view, Optional.empty());
        }
        RunId writer = metadata.newestWritings(view.id().key()).stream()
                .filter(run -> Version.of(view.id(), Optional.of(run)).version().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Asked.unknown("version"));
        return DatasetAnswer.OfVersion.of(view, metadata.run(writer));
    }

    private DatasetDetail detail(String namespace, String dataset) {
        return asked.dataset(namespace, dataset, metadata::dataset).orElseThrow(() -> Asked.unknown("dataset"));
    }
}
