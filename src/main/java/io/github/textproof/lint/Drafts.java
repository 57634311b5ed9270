package io.github.textproof.lint;

import org.jspecify.annotations.Nullable;

/** What takes the place of files in a run that changes nothing yet, and hears what each of them gave. */
interface Drafts {
    /** Every file as it is. */
    Drafts NONE = new Drafts() {
        @Override
        public @Nullable Draft of(FoundFile file) {
            return null;
        }

        @Override
        public void read(FoundFile file, Linter.Result result) {
            // nobody asked
        }
    };

    /** The draft of a file, or null when it is to be read. */
    @Nullable
    Draft of(FoundFile file);

    /** Takes what a file or its draft gave. */
    void read(FoundFile file, Linter.Result result);
}
