/// A file of the chat page, out of the executable: nothing is read at run time, and nothing is fetched from elsewhere.
package struct PageFile: Sendable {
    /// Where it is served: "/app.js".
    package let path: String
    /// Its media type.
    package let type: String
    package let bytes: [UInt8]

    /// Everything that is served.
    package static let all = [
        PageFile(path: "/", type: "text/html; charset=utf-8", bytes: PackageResources.index_html),
        PageFile(path: "/style.css", type: "text/css; charset=utf-8", bytes: PackageResources.style_css),
        PageFile(path: "/app.js", type: "text/javascript; charset=utf-8", bytes: PackageResources.app_js),
        PageFile(path: "/openapi.yaml", type: "application/yaml", bytes: PackageResources.openapi_yaml),
    ]
}
