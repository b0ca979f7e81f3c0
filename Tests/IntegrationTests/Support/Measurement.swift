import Foundation
import JSON

/// Prints a measurement as one line of JSON, with the machine's load behind it.
func show(_ measurement: JSONObject) {
    var line = measurement
    var load = [0.0]
    getloadavg(&load, 1)
    line["load"] = .double((load[0] * 100).rounded() / 100)
    print(JSONValue.object(line).text)
}
