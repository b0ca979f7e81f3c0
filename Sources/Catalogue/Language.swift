/// The languages that requests are understood in and answered in; raw values are the wire's.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case portuguese = "pt"
}
