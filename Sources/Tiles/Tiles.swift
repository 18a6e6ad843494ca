/// One value of each special function; the kernels give the same bits for a lane.
package enum ScalarFunctions {
  package static func exp(_ x: Double) -> Double { x }
  package static func log(_ x: Double) -> Double { x }
  package static func logistic(_ x: Double) -> Double { x }
  package static func normalCDF(_ x: Double) -> Double { x }
  package static func power(_ x: Double, _ y: Double) -> Double { x }
}
