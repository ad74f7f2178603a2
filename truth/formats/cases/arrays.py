"""Arrays: numpy, scipy, HDF5, netCDF, zarr, safetensors."""


def cases():
    for dtype in ["float32", "int64", "bool", "U5", "complex64", "object"]:
        yield (f"{dtype}.npy", f"np.save(f, a.astype('{dtype}'))", "assert np.load(f, allow_pickle=True).shape == (20, 8)")
    yield "fortran.npy", "np.save(f, np.asfortranarray(a))", "assert np.load(f).shape == (20, 8)"
    yield "zero_d.npy", "np.save(f, np.float64(3))", "assert np.load(f) == 3"
    yield "records.npy", "np.save(f, np.zeros(5, dtype=[('x', 'f4'), ('n', 'S3')]))", "assert len(np.load(f)) == 5"
    yield "two.npz", "np.savez(f, a=a, b=a[0])", "assert len(np.load(f).files) == 2"
    yield "packed.npz", "np.savez_compressed(f, a=a)", "assert len(np.load(f).files) == 1"
    yield "text.txt", "np.savetxt(f, a)", "assert np.loadtxt(f).shape == (20, 8)"
    yield "text.csv", "np.savetxt(f, a, delimiter=',')", "assert np.loadtxt(f, delimiter=',').shape == (20, 8)"
    yield "text.csv.gz", "np.savetxt(f, a, delimiter=',')", "assert np.loadtxt(f, delimiter=',').shape == (20, 8)"
    for name in ["emb.bin", "emb.raw", "emb.dat", "emb.f32", "emb", "emb.vec", "emb.fbin"]:
        yield (name, "a.astype('float32').tofile(f)", "assert np.fromfile(f, dtype='float32').size == 160")
    for dtype in ["int8", "uint8", "int16", "int32", "float16", "float64"]:
        yield (f"{dtype}.bin", f"(a * 9).astype('{dtype}').tofile(f)", f"assert np.fromfile(f, dtype='{dtype}').size == 160")
    yield ("memmap.dat", "m = np.memmap(f, dtype='float32', mode='w+', shape=(20, 8))\nm[:] = a\nm.flush()",
           "assert np.memmap(f, dtype='float32', mode='r', shape=(20, 8)).shape == (20, 8)")
    for version in ["4", "5"]:
        yield (f"v{version}.mat", f"import scipy.io\nscipy.io.savemat(f, {{'a': a}}, format='{version}')",
               "import scipy.io\nassert scipy.io.loadmat(f)['a'].shape == (20, 8)")
    yield ("packed.mat", "import scipy.io\nscipy.io.savemat(f, {'a': a}, do_compression=True)",
           "import scipy.io\nassert scipy.io.loadmat(f)['a'].shape == (20, 8)")
    for kind in ["csr", "csc", "coo"]:
        yield (f"{kind}.npz", f"import scipy.sparse as s\ns.save_npz(f, s.{kind}_matrix(a))",
               "import scipy.sparse as s\nassert s.load_npz(f).shape == (20, 8)")
    yield ("m.mtx", "import scipy.io, scipy.sparse\nscipy.io.mmwrite(f, scipy.sparse.coo_matrix(a))",
           "import scipy.io\nassert scipy.io.mmread(f).shape == (20, 8)")
    yield ("s.wav", "import scipy.io.wavfile as w\nw.write(f, 8000, (a[:, 0] * 100).astype('int16'))",
           "import scipy.io.wavfile as w\nassert w.read(f)[0] == 8000")
    for name in ["a.h5", "a.hdf5", "a.hdf", "a.he5", "weights.h5"]:
        yield (name, "import h5py\nwith h5py.File(f, 'w') as h:\n    h['a'] = a",
               "import h5py\nassert h5py.File(f)['a'].shape == (20, 8)")
    yield ("packed.h5", "import h5py\nwith h5py.File(f, 'w', libver='latest') as h:\n    h.create_dataset('a', data=a, compression='gzip', chunks=True)",
           "import h5py\nassert h5py.File(f)['a'].shape == (20, 8)")
    for engine, name in [("scipy", "three.nc"), ("netcdf4", "four.nc"), ("h5netcdf", "five.nc"), ("netcdf4", "six.nc4"), ("scipy", "seven.cdf")]:
        yield (name, f"import xarray as xr\nxr.Dataset({{'a': (('y', 'x'), a)}}).to_netcdf(f, engine='{engine}')",
               f"import xarray as xr\nassert xr.open_dataset(f, engine='{engine}')['a'].shape == (20, 8)")
    for form in ["NETCDF3_CLASSIC", "NETCDF3_64BIT_OFFSET", "NETCDF3_64BIT_DATA", "NETCDF4_CLASSIC"]:
        yield (f"{form}.nc", f"import netCDF4\nd = netCDF4.Dataset(f, 'w', format='{form}')\nd.createDimension('x', 8)\nd.createVariable('a', 'f4', ('x',))[:] = a[0]\nd.close()",
               "import netCDF4\nassert netCDF4.Dataset(f)['a'].shape == (8,)")
    for version in [2, 3]:
        yield (f"v{version}.zarr", f"import zarr\nzarr.save_array(f, a, zarr_format={version})",
               "import zarr\nassert zarr.load(f).shape == (20, 8)")
    yield ("group.zarr", "import zarr\ng = zarr.open_group(f, mode='w')\ng.create_array('a', data=a)",
           "import zarr\nassert zarr.open_group(f, mode='r')['a'].shape == (20, 8)")
    yield ("x.zarr", "import xarray as xr\nxr.Dataset({'a': (('y', 'x'), a)}).to_zarr(f)",
           "import xarray as xr\nassert xr.open_zarr(f)['a'].shape == (20, 8)")
    for name in ["model.safetensors", "adapter.st"]:
        yield (name, "from safetensors.numpy import save_file\nsave_file({'a': a, 'b': a[0].copy()}, f)",
               "from safetensors.numpy import load_file\nassert len(load_file(f)) == 2")
    yield ("pytables.h5", "import tables\nh = tables.open_file(f, 'w')\nh.create_array('/', 'a', a)\nh.close()",
           "import tables\nh = tables.open_file(f)\nassert h.root.a.shape == (20, 8)\nh.close()")
    yield ("array.bin", "import array\narray.array('d', range(50)).tofile(open(f, 'wb'))",
           "import array\nx = array.array('d')\nx.fromfile(open(f, 'rb'), 50)")
