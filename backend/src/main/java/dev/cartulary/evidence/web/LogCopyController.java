package dev.cartulary.evidence.web;

import dev.cartulary.audit.tiles.TilePath;
import dev.cartulary.evidence.ExportLog;
import dev.cartulary.evidence.RebuildIndex;
import dev.cartulary.evidence.ServeTiles;
import dev.cartulary.evidence.SignedBy;
import dev.cartulary.evidence.Verifier;
import dev.cartulary.problem.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The audit log as files for others to check, and the index made from it, over HTTP. */
@RestController
@RequestMapping("/api/v1/audit")
class LogCopyController {
    /** Never changes, and belongs to who asked: no cache between may give it to others. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final ServeTiles tiles;
    private final ExportLog export;
    private final RebuildIndex rebuild;
    private final Verifier verifier;

    LogCopyController(ServeTiles tiles, ExportLog export, RebuildIndex rebuild, Verifier verifier) {
        this.tiles = tiles;
        this.export = export;
        this.rebuild = rebuild;
        this.verifier = verifier;
    }

    /** Paths of C2SP tlog-tiles. */
    @GetMapping(path = "/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        TilePath tile = TilePath.parse("tile" + path).orElseThrow(() -> new NotFound("No tile has such a path."));
        byte[] content = tiles.get(tile)
                .orElseThrow(
                        () -> new NotFound(
                                "No checkpoint covers all of this tile yet, or its entries were dropped after their retention."));
        return ResponseEntity.ok().cacheControl(FOR_EVER).body(content);
    }

    @GetMapping(path = "/export", produces = "application/zip")
    void export(@RequestParam(defaultValue = "false") boolean cosigned, HttpServletResponse response)
            throws IOException {
        export.export(cosigned ? SignedBy.WITNESSES : SignedBy.LOG, new Download(response, "audit-log.zip"));
    }

    /** The offline verifier, for whoever has no build of ours at hand. */
    @GetMapping(path = "/verifier", produces = "application/java-archive")
    ResponseEntity<Resource> verifier() {
        Resource jar = verifier.jar().orElseThrow(() -> new NotFound("This build holds no verifier."));
        String disposition =
                ContentDisposition.attachment().filename(Verifier.FILE).build().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(jar);
    }

    @PostMapping("/index/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild() {
        rebuild.rebuild();
    }
}
