// The door of CityModel.
