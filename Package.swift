// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// A room of the house: a module and the rooms it may look into. `LayeringTests` reads these lines.
func room(_ name: String, imports: [String] = []) -> Target {
  .target(name: name, dependencies: imports.map { .byName(name: $0) }, swiftSettings: strict)
}

/// The tests of one room.
func tests(
  _ name: String, imports: [String], resources: [Resource]? = nil, exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: imports.map { .byName(name: $0) }, exclude: exclude,
    resources: resources, swiftSettings: strict)
}

/// A program of the tests and benchmarks, which nobody installs.
func program(_ name: String, imports: [String], path: String) -> Target {
  .executableTarget(
    name: name, dependencies: imports.map { .byName(name: $0) }, path: path, swiftSettings: strict)
}

let package = Package(
  name: "wedge",
  products: [
    .library(name: "WedgeEngine", targets: ["WedgeEngine"]),
    .executable(name: "wedge", targets: ["wedge"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // level 0
    .systemLibrary(name: "CBLAS", pkgConfig: "blas", providers: [.apt(["libblas-dev"])]),
    .systemLibrary(name: "CLAPACK", pkgConfig: "lapack", providers: [.apt(["liblapack-dev"])]),
    .target(name: "CNetCDF"),
    .target(name: "CKernels"),
    room("Units"),
    room("ScenarioSyntax"),
    // level 1
    room("LinearAlgebra", imports: ["CBLAS", "CLAPACK"]),
    room("Tiles", imports: ["CKernels"]),
    // level 2
    room("Plans", imports: ["Tiles", "LinearAlgebra"]),
    room("Randomness", imports: ["Tiles", "LinearAlgebra"]),
    // level 3
    room("Modelling", imports: ["Units", "Plans"]),
    room("Experiments", imports: ["Plans", "Randomness"]),
    // level 4
    room("CityModel", imports: ["Modelling", "Units", "Plans"]),
    room("Assessment", imports: ["Experiments", "LinearAlgebra", "Units"]),
    // level 5
    room(
      "ScenarioCompiler",
      imports: ["ScenarioSyntax", "Units", "Modelling", "Randomness", "Plans", "Assessment"]),
    room("Reporting", imports: ["Assessment", "Experiments", "Units", "CNetCDF", "ScenarioSyntax"]),
    // level 6
    room(
      "WedgeEngine",
      imports: [
        "ScenarioSyntax", "Units", "Tiles", "Plans", "Randomness", "Modelling", "Experiments", "CityModel",
        "Assessment", "ScenarioCompiler", "Reporting",
      ]),
    // level 7
    .executableTarget(
      name: "wedge",
      dependencies: [
        .byName(name: "WedgeEngine"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // tests, in the order of the rooms
    program(
      "DrawsWriter", imports: ["Reporting", "Assessment", "Experiments"],
      path: "Benchmarks/netcdf/DrawsWriter"),
    .target(name: "CKernelVersions", path: "Tests/CKernelVersions"),
    tests("UnitsTests", imports: ["Units"]),
    tests("ScenarioSyntaxTests", imports: ["ScenarioSyntax"], exclude: ["Examples", "Rejected"]),
    tests("LinearAlgebraTests", imports: ["LinearAlgebra"]),
    tests("TilesTests", imports: ["Tiles", "CKernelVersions"]),
    tests("PlansTests", imports: ["Plans", "Tiles"]),
    tests("RandomnessTests", imports: ["Randomness", "LinearAlgebra", "Tiles"]),
    tests("ModellingTests", imports: ["Modelling", "Units", "Plans"]),
    tests("ExperimentsTests", imports: ["Experiments", "Plans", "Randomness"]),
    tests("CityModelTests", imports: ["CityModel", "Modelling", "Units", "Plans"]),
    tests("AssessmentTests", imports: ["Assessment", "Experiments", "Plans"]),
    tests(
      "ScenarioCompilerTests",
      imports: ["ScenarioCompiler", "ScenarioSyntax", "Modelling", "Units", "Plans", "Assessment"]),
    tests(
      "ReportingTests",
      imports: ["Reporting", "Assessment", "Experiments", "Units", "ScenarioSyntax", "DrawsWriter"]),
    tests(
      "WedgeEngineTests",
      imports: [
        "WedgeEngine", "Reporting", "ScenarioCompiler", "ScenarioSyntax", "CityModel", "Assessment",
        "Experiments", "Modelling", "Plans", "Units",
      ],
      exclude: ["Rejected", "Resources"]),
    tests(
      "ReproductionTests",
      imports: [
        "WedgeEngine", "ScenarioCompiler", "CityModel", "Assessment", "Experiments", "Randomness", "Plans",
        "LinearAlgebra", "Modelling", "Units", "ScenarioSyntax", "Tiles",
      ],
      exclude: ["Vectors", "Reference"]),
    tests("ArchitectureTests", imports: []),
  ],
  swiftLanguageModes: [.v6]
)
