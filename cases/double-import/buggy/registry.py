"""Every model, by application and name.

A stand-in for Django's app registry (django/apps/registry.py).
"""

all_models = {}


def register(model):
    app_label = model.__module__.split(".")[-2]
    model_name = model.__name__.lower()
    app_models = all_models.setdefault(app_label, {})
    if model_name in app_models:
        raise RuntimeError(
            f"Conflicting '{model_name}' models in application "
            f"'{app_label}': {app_models[model_name]} and {model}."
        )
    app_models[model_name] = model
    return model
