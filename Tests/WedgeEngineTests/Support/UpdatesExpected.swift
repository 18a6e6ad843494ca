import Foundation

/// True if expectations are to be rewritten: `UPDATE_EXPECTED=1 swift test`.
let updatesExpected = ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil
