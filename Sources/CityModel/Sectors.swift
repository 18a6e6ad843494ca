package import Modelling

/// All kinds of blocks, one file each in `Sectors/`.
package enum Sectors {
  package static let all: [KindDeclaration] = [
    CityFile.kind,
    TransportSection.kind, Mode.kind, Survival.kind, Powertrain.kind,
    EnergySection.kind, Fuel.kind, Network.kind, Plant.kind, LoadBlock.kind, Heating.kind, Building.kind,
    BuildingState.kind, Demand.kind,
    WasteSection.kind, Stream.kind, Treatment.kind, Wastewater.kind, WastewaterSystem.kind,
    ProcessSection.industrial, ProcessSection.land, ProcessSection.offsets, Item.kind,
    Emissions.kind, EmissionsAtSource.kind, EmissionsByMass.kind, EmissionsCumulative.kind,
  ]
}
