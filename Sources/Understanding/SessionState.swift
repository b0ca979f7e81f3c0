package import Catalogue

/// What a conversation has come to: the wish that stands, and what was said of whom.
package struct SessionState: Sendable, Equatable {
    /// The wish that follow-ups change.
    package struct Standing: Sendable, Equatable {
        package var text = ""
        package var language = Language.english
        package var filters = Filters()
        package var genres: [String] = []
        /// Names of themes wanted.
        package var themes: [String] = []
        package var refusedThemes: [String] = []
        package var refusedTexts: [String] = []
        package var popularity: Intent.Popularity?
        package var disliked: [AnimeID] = []

        package init() {}
    }

    package struct Limits: Sendable, Equatable {
        /// Texts of turns kept.
        package var turns: Int
        /// Ids kept of what was shown, and of what was rejected.
        package var shown: Int

        package init(turns: Int = 12, shown: Int = 200) {
            self.turns = turns
            self.shown = shown
        }
    }

    package var standing = Standing()
    package var liked: [AnimeID] = []
    package var rejected: [AnimeID] = []
    /// Oldest first.
    package var shown: [AnimeID] = []
    /// The last answer, in its order: "the second" is one of these.
    package var last: [AnimeID] = []
    /// What was asked, oldest first, each cut.
    package var turns: [String] = []
    /// Raised by every write: two workers that answer at once do not overwrite each other.
    package var version = 0

    package init() {}

    /// The state after a turn: what `intent` asked for stands, `answer` is the last answer.
    ///
    /// Applied to the state that another worker has written meanwhile it loses nothing of that turn but what both
    /// changed: there this one stands, being later.
    package func after(
        _ intent: Intent, asking text: String, answer: [AnimeID], limits: Limits = Limits()
    ) -> SessionState {
        var state = self
        state.version += 1
        if intent.operation == .reset || intent.operation == .new { state.shown = [] }
        if intent.operation == .reset { state.rejected = [] }
        state.standing = Standing(intent)
        state.liked = intent.liked
        for id in intent.rejected where !state.rejected.contains(id) { state.rejected.append(id) }
        state.last = answer
        state.shown = Array((state.shown.filter { !answer.contains($0) } + answer).suffix(limits.shown))
        state.rejected = Array(state.rejected.suffix(limits.shown))
        state.turns = Array((state.turns + [String(text.prefix(200))]).suffix(limits.turns))
        return state
    }
}

extension SessionState.Standing {
    init(_ intent: Intent) {
        text = intent.text
        language = intent.language
        filters = intent.filters
        genres = intent.namedGenres
        themes = intent.themes.map(\.name)
        refusedThemes = intent.refusedThemes.map(\.name)
        refusedTexts = intent.refusedTexts
        popularity = intent.popularity
        disliked = intent.disliked
    }
}
