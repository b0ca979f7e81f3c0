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

/// Asks whether `nearest` was meant by a name that is unknown.
///
/// A key that holds the name of a variable, or the path of a file, is not offered for one that may hold the secret.
func question(_ nearest: String, for name: String) -> String {
    let places = [
        ("_env", "the name of a variable that holds a secret"), ("_file", "the path of a file that holds it"),
    ]
    for (ending, place) in places where nearest.lowercased().hasSuffix(ending) && !name.lowercased().hasSuffix(ending) {
        return "\(nearest) takes \(place), never the secret itself"
    }
    return "did you mean \(nearest)?"
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
