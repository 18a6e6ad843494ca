"""What all workloads share: launching programs, the rivals, figures with their bars, the machine."""
