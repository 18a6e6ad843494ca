import CKernels

/// Reductions of leaves: rows of 64 lanes each, of which some may not count.
package enum LeafKernels {
  package static let lanes = 64

  /// Which lanes of a leaf count; nil stands for all.
  package struct Valid {
    /// All bits set for a lane that counts, none for another.
    package let masks: [UInt64]
    package let first: Int
    package let count: Int

    /// Nil where no lane counts.
    package init?(_ isValid: [Bool]) {
      precondition(isValid.count == lanes)
      guard let first = isValid.firstIndex(of: true) else { return nil }
      masks = isValid.map { $0 ? .max : 0 }
      self.first = first
      count = isValid.count { $0 }
    }
  }

  /// Means and sums of squared deviations of `rows` rows from `start` on, written from `place` on;
  /// `low` and `high` move outwards where a number lies beyond them.
  package static func moments(
    of values: [Double], from start: Int, rows: Int, valid: Valid?, means: inout [Double],
    squares: inout [Double], low: inout [Double], high: inout [Double], at place: Int
  ) {
    precondition(start >= 0 && rows >= 0 && start + rows * lanes <= values.count)
    precondition(place >= 0 && place + rows <= min(means.count, squares.count, low.count, high.count))
    let share = 1 / Double(valid?.count ?? lanes)
    values.withUnsafeBufferPointer { values in
      means.withUnsafeMutableBufferPointer { means in
        squares.withUnsafeMutableBufferPointer { squares in
          low.withUnsafeMutableBufferPointer { low in
            high.withUnsafeMutableBufferPointer { high in
              guard let x = values.baseAddress, let mean = means.baseAddress,
                let square = squares.baseAddress, let least = low.baseAddress, let most = high.baseAddress
              else { return }
              func run(_ masks: UnsafePointer<UInt64>?) {
                wedge_leaf_moments(
                  x + start, rows, masks, valid?.first ?? 0, share, mean + place, square + place,
                  least + place, most + place)
              }
              guard let valid else { return run(nil) }
              valid.masks.withUnsafeBufferPointer { run($0.baseAddress) }
            }
          }
        }
      }
    }
  }

  /// Σ (xᵢ − mᵢ)·(xⱼ − mⱼ) of the rows that begin at `starts`, for each pair j < i, written from
  /// `place` on.
  package static func comoments(
    of values: [Double], rowsAt starts: [Int], means: [Double], valid: Valid?, into out: inout [Double],
    at place: Int
  ) {
    precondition(starts.count == means.count)
    precondition(starts.allSatisfy { $0 >= 0 && $0 + lanes <= values.count })
    precondition(place >= 0 && place + starts.count * (starts.count - 1) / 2 <= out.count)
    values.withUnsafeBufferPointer { values in
      out.withUnsafeMutableBufferPointer { out in
        guard let x = values.baseAddress, let target = out.baseAddress else { return }
        let rows = starts.map { Optional(x + $0) }
        func run(_ masks: UnsafePointer<UInt64>?) {
          wedge_leaf_comoments(rows, means, starts.count, masks, target + place)
        }
        guard let valid else { return run(nil) }
        valid.masks.withUnsafeBufferPointer { run($0.baseAddress) }
      }
    }
  }

  /// Joins the moments of `right` numbers to those of `left` (Chan, Golub and LeVeque 1983):
  /// δ = m₂ − m₁, m = m₁ + δ·n₂/n, S = S₁ + S₂ + δ²·n₁·n₂/n.
  package static func combine(
    means: inout [Double], squares: inout [Double], count: Int, with otherMeans: [Double],
    _ otherSquares: [Double], count otherCount: Int
  ) {
    precondition(
      means.count == otherMeans.count && squares.count == means.count && otherSquares.count == means.count)
    let share = Double(otherCount) / Double(count + otherCount)
    let weight = Double(count) * share
    means.withUnsafeMutableBufferPointer { means in
      squares.withUnsafeMutableBufferPointer { squares in
        guard let mean = means.baseAddress, let square = squares.baseAddress else { return }
        wedge_combine_moments(mean, square, otherMeans, otherSquares, means.count, share, weight)
      }
    }
  }

  /// The bins of `count` numbers from `start` on: ⌊|x|·2^(10−e)⌋ below 2^e, beyond it 1024 for each
  /// doubling; the complement of that for a negative number.
  package static func bins(
    of values: [Double], from start: Int, count: Int, exponent: Int, into bins: inout [Int32]
  ) {
    precondition(start >= 0 && start + count <= values.count && count <= bins.count)
    precondition(exponent >= -1000 && exponent <= 1024)
    let scale = Double(sign: .plus, exponent: 10 - exponent, significand: 1)
    let base = Int32((exponent + 1023 - 1) << 10)
    values.withUnsafeBufferPointer { values in
      bins.withUnsafeMutableBufferPointer { bins in
        guard let x = values.baseAddress, let out = bins.baseAddress else { return }
        wedge_bin_indices(out, x + start, count, scale, base)
      }
    }
  }

  /// Counts bins until one has no counter, and gives how many were counted: bin b belongs to counter
  /// pages[(b >> 6) − first]·64 + (b & 63), where 0 stands for none.
  package static func count(
    _ bins: [Int32], lanes range: Range<Int>, pages: [UInt32], first: Int, into counters: inout [UInt32]
  ) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bins.count && range.count <= lanes)
    assert(pages.allSatisfy { Int($0 + 1) << 6 <= counters.count || $0 == 0 })
    return bins.withUnsafeBufferPointer { bins in
      pages.withUnsafeBufferPointer { pages in
        counters.withUnsafeMutableBufferPointer { counters in
          guard let x = bins.baseAddress, let table = pages.baseAddress, let target = counters.baseAddress
          else { return 0 }
          return wedge_count_bins(
            x + range.lowerBound, range.count, table, first, pages.count, target)
        }
      }
    }
  }
}
