package io.github.textproof.maven;

import io.github.textproof.lint.RulePages;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists the rules, or explains one of them with examples. Needs no project. */
@Mojo(name = "rules", requiresProject = false, threadSafe = true)
public final class RulesMojo extends AbstractMojo {
    /** The id of the rule to explain; all are listed when it is left out. */
    @Parameter(property = "rule")
    @Nullable
    String rule;

    @Override
    public void execute() throws MojoFailureException {
        try {
            String text = rule == null || rule.isBlank() ? RulePages.list() : RulePages.page(rule.trim());
            // One message, so that the text can be read and copied without a prefix on each line.
            getLog().info(System.lineSeparator() + text);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }
}
