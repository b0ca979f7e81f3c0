/// Something about an accepted row that is worth counting: mended, left as it is, or read as "unknown".
package enum Quirk: String, Sendable, CaseIterable {
    /// Zero-width, soft-hyphen or control characters were taken out.
    case invisibleCharacters = "invisible_characters"
    /// The synopsis only said that there is none.
    case placeholderSynopsis = "placeholder_synopsis"
    case emptySynopsis = "empty_synopsis"
    /// It starts in lower case: the public data set lost letters of "[Written by MAL Rewrite]" from both ends.
    case choppedSynopsis = "chopped_synopsis"
    /// "(Source: ...)" was taken out.
    case attribution
    /// "[Written by MAL Rewrite]" was taken out.
    case rewriteMarker = "rewrite_marker"
    /// Something like "&amp;" was left in.
    case htmlEntity = "html_entity"
    case unknownScore = "unknown_score"
    case unknownGenres = "unknown_genres"
    /// The metadata file has no row of this id.
    case withoutMetadata = "without_metadata"
    /// A value in the metadata was not understood and counts as unknown.
    case unreadableFact = "unreadable_fact"
}
