/// The name that a misspelt one was probably meant to be.
///
/// - Returns: The candidate with the fewest edits (insert, delete, replace), the first one of equals; nil if even
///   that needs more than a third of the name's length, which is then a guess and no help.
/// - Complexity: O(n m) for each candidate, in characters.
func nearestName(to name: String, among candidates: [String]) -> String? {
    let ranked = candidates.map { (name: $0, edits: editDistance(name, $0)) }
    guard let best = ranked.min(by: { $0.edits < $1.edits }) else { return nil }
    return best.edits <= max(2, name.count / 3) ? best.name : nil
}

/// Levenshtein's distance, one row of the table at a time.
private func editDistance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (i, character) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for j in right.indices {
            let replaced = diagonal + (character == right[j] ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
        }
    }
    return row[right.count]
}
