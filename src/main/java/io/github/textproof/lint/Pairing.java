package io.github.textproof.lint;

import io.github.textproof.output.Block;
import io.github.textproof.output.Filtering;
import io.github.textproof.output.Token;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says which file the build makes of which, by the blocks that copy them. */
final class Pairing {
    private final Path base;
    private final List<Side> sides = new ArrayList<>();

    /** A target of a file, and the blocks that copy it there, in the order of the build. */
    record Match(Path target, List<ResourceBlock> blocks) {
        List<Block> forRules() {
            return blocks.stream().map(ResourceBlock::block).toList();
        }

        boolean isFresh() {
            return blocks.get(blocks.size() - 1).isFresh();
        }
    }

    /** A block with its patterns compiled. */
    private record Side(
            ResourceBlock block,
            Path source,
            Path target,
            @Nullable PathPatterns includes,
            PathPatterns excludes) {
        boolean covers(String inRoot) {
            return (includes == null || includes.matches(inRoot)) && !excludes.matches(inRoot);
        }
    }

    Pairing(Path base, List<ResourceBlock> blocks) {
        this.base = base;
        for (ResourceBlock block : blocks) {
            Root root = block.root();
            sides.add(new Side(
                    block,
                    base.resolve(root.directory()).normalize(),
                    base.resolve(block.target()).normalize(),
                    root.includes().isEmpty() ? null : PathPatterns.of(root.includes()),
                    PathPatterns.of(root.excludes())));
        }
    }

    /** The targets of a file. */
    List<Match> of(FoundFile file) {
        Path source = PathNames.resolve(base, file.path()).normalize();
        Map<Path, List<ResourceBlock>> blocks = new LinkedHashMap<>();
        for (Side each : sides) {
            if (source.startsWith(each.source)) {
                String inRoot = PathNames.relative(each.source, source);
                if (each.covers(inRoot)) {
                    Path target = PathNames.resolve(each.target, targetName(inRoot, each.block.block()))
                            .normalize();
                    blocks.computeIfAbsent(target, t -> new ArrayList<>()).add(each.block);
                }
            }
        }
        return blocks.entrySet().stream()
                .map(each -> new Match(each.getKey(), each.getValue()))
                .toList();
    }

    private static String targetName(String inRoot, Block block) {
        Filtering filtering = block.plugin();
        if (!filtering.fileNames()) {
            return inRoot;
        }
        StringBuilder name = new StringBuilder();
        int done = 0;
        for (Token token : Token.in(inRoot, filtering.delimiters())) {
            String value = filtering.model().value(token.name());
            if (value != null && token.start() >= done) {
                name.append(inRoot, done, token.start()).append(value);
                done = token.end();
            }
        }
        return name.append(inRoot.substring(done)).toString();
    }

    /** Whether another file than {@code source} is copied to {@code target} too; {@code source} is null when any file counts. */
    boolean hasSource(Path target, @Nullable Path source) {
        for (Side each : sides) {
            if (target.startsWith(each.target)) {
                Path other = each.source.resolve(each.target.relativize(target)).normalize();
                if (!other.equals(source)
                        && Files.exists(other, LinkOption.NOFOLLOW_LINKS)
                        && each.covers(PathNames.relative(each.source, other))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether names are filtered, so that a target does not tell its source. */
    boolean changesNames() {
        return sides.stream().anyMatch(each -> each.block.block().plugin().fileNames());
    }
}
