extension String {
    /// The text without what could steer a terminal or turn its letters around; line ends stay.
    ///
    /// Whoever may write to Redis could otherwise put escape sequences before an operator's eyes.
    package var printable: String {
        let kept = unicodeScalars.filter { scalar in
            let category = scalar.properties.generalCategory
            // Joiners are format characters too; without them some scripts and emoji fall apart.
            return scalar == "\n" || scalar == "\u{200C}" || scalar == "\u{200D}"
                || category != .control && category != .format
        }
        return String(String.UnicodeScalarView(kept))
    }
}
