import Testing

@testable import Assessment

struct ErrorPropagationTests {
  private func category(
    _ base: Double, _ year: Double, _ activity: Double, _ factor: Double, sharesFactor: Bool = true
  ) -> ErrorPropagation.Category {
    .init(
      base: base, year: year, activityUncertainty: activity, factorUncertainty: factor,
      sharesFactor: sharesFactor)
  }

  @Test func `errors of one category add in squares`() throws {
    let table = try ErrorPropagation([category(100, 100, 3, 4)])
    #expect(table.rows[0].combined == 5 && table.inventory == 5)
    // A factor that is wrong in both years moves no trend of a single category.
    #expect(table.trend == 0 && table.rows[0].typeA == 0 && table.rows[0].typeB == 1)
    #expect(abs(table.trendUncertainty - 3 * 2.0.squareRoot()) < 1e-15)
  }

  @Test func `a factor of its own each year moves the trend like activity`() throws {
    let table = try ErrorPropagation([category(100, 50, 0, 10, sharesFactor: false)])
    #expect(table.trend == -50)
    #expect(abs(table.trendUncertainty - 0.5 * 10 * 2.0.squareRoot()) < 1e-14)
  }

  @Test func `many equal categories halve the error with four times their number`() throws {
    func inventory(_ count: Int) throws -> Double {
      try ErrorPropagation(Array(repeating: category(10, 10, 6, 8), count: count)).inventory
    }
    let (four, sixteen) = (try inventory(4), try inventory(16))
    #expect(abs(four - 5) < 1e-14 && abs(sixteen - 2.5) < 1e-14)
  }

  @Test func `type A is what one percent more in both years does to the trend`() throws {
    let (a, b) = (category(120, 90, 5, 7), category(80, 76, 3, 5))
    let row = try ErrorPropagation([a, b]).rows[0]
    func trend(_ percent: Double) -> Double {
      let more = 1 + percent / 100
      return ((90 * more + 76) - (120 * more + 80)) / (120 * more + 80) * 100
    }
    #expect(abs(row.typeA - abs(trend(1) - trend(0))) < 1e-12)
  }

  @Test func `what is no inventory is refused`() {
    func mistake(_ categories: [ErrorPropagation.Category]) -> ErrorPropagation.Mistake? {
      do throws(ErrorPropagation.Mistake) {
        _ = try ErrorPropagation(categories)
        return nil
      } catch {
        return error
      }
    }
    #expect(mistake([]) == .noEmissions)
    #expect(mistake([category(1, 1, 1, 1), category(-1, 3, 1, 1)]) == .noEmissions)
    #expect(mistake([category(1, 1, -1, 1)]) == .uncertainty(category: 0))
    #expect(mistake([category(1, 1, 1, 1), category(1, .nan, 1, 1)]) == .notFinite(category: 1))
  }
}
