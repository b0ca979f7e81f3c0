/// The theme lexicon as text; ``ThemeLexicon/parse(_:)`` says how to read it.
///
/// Written from general knowledge of what people ask for; a file a kind, only so that they can be read.
enum ThemeLists {
    static let all = [plots, worlds, times, pursuits, moods, details, words]
}
